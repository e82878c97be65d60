export { PrintView } from "./print.tsx";
export { PatientView } from "./view.tsx";
