-- What the chart forbade holds on when its entry goes: the rule that said so, and the items of the part that it is about (none: all
-- of it).
ALTER TABLE "dose_hold" ADD COLUMN "rule" TEXT;
ALTER TABLE "dose_hold" ADD COLUMN "items" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

ALTER TABLE dose_hold DROP CONSTRAINT dose_hold_words;
ALTER TABLE dose_hold ADD CONSTRAINT dose_hold_words CHECK (char_length(modality) BETWEEN 1 AND 40
  AND reason IN ('opioid', 'medicine', 'surgery', 'pregnancy', 'emergency', 'reaction', 'withdrawal', 'liver', 'clinic', 'chart')
  AND char_length(because) BETWEEN 1 AND 600
  AND source IN ('doseLog', 'checkIn', 'assessment', 'message', 'fact', 'inbox', 'clinic')
  AND opened_on BETWEEN '1990-01-01' AND '2300-12-31'
  AND char_length(coalesce(closed_by_name, '')) <= 200 AND char_length(coalesce(close_reason, '')) <= 600);
ALTER TABLE dose_hold ADD CONSTRAINT dose_hold_rule CHECK (char_length(coalesce(rule, 'x')) BETWEEN 1 AND 60
  AND (reason <> 'chart' OR rule IS NOT NULL) AND cardinality(items) <= 60 AND char_length(items::text) <= 6000);

-- What the chart says is one hold for each rule and what it is about.
DROP INDEX dose_hold_once;
CREATE UNIQUE INDEX dose_hold_once ON dose_hold (clinic_id, patient_id, modality, reason, opened_on, coalesce(rule, ''), items)
  WHERE closed_at IS NULL;

CREATE OR REPLACE FUNCTION dose_hold_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'TRUNCATE') THEN
    RAISE EXCEPTION 'what held a dose is closed, never taken away' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.closed_at IS NOT NULL OR NEW.taken_back_at IS NOT NULL THEN
      RAISE EXCEPTION 'a hold begins open' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.clinic_id, OLD.id, OLD.patient_id, OLD.modality, OLD.reason, OLD.because, OLD.source, OLD.source_id, OLD.rule, OLD.items, OLD.opened_on, OLD.opened_at, OLD.opened_by_id)
    IS DISTINCT FROM (NEW.clinic_id, NEW.id, NEW.patient_id, NEW.modality, NEW.reason, NEW.because, NEW.source, NEW.source_id, NEW.rule, NEW.items, NEW.opened_on, NEW.opened_at, NEW.opened_by_id)
    OR (OLD.closed_at IS NOT NULL AND OLD IS DISTINCT FROM NEW) THEN
    RAISE EXCEPTION 'why a dose was held stays as it was told' USING ERRCODE = 'restrict_violation';
  END IF;
  -- "I told this by mistake" is noted; it closes nothing. Whoever may sign the part closes it, in their own name.
  IF NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL AND app_role() <> 'system'
    AND NOT (app_role() = 'physician' AND NEW.closed_by_id = app_actor()) THEN
    RAISE EXCEPTION 'a physician says that it may be taken again' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
