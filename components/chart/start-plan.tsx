import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";

/** In place of a plan where there is none. */
export function StartPlan({ patientId, may }: { patientId: string; may: boolean }) {
  return (
    <Empty
      actions={
        may && (
          <ButtonLink kind="primary" href={`/patients/${patientId}/new-plan`}>
            Start a plan
          </ButtonLink>
        )
      }
    >
      There is no plan yet.{may ? "" : " A physician of the care team starts it."}
    </Empty>
  );
}
