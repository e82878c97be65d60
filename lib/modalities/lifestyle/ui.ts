export { Editor } from "./editor.tsx";
export { PrintView } from "./print.tsx";
export { PatientView } from "./view.tsx";
