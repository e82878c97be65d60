export { InEnglish as default } from "#components/shell/in-english.tsx";
