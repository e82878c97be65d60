-- Words of a questionnaire that a clinic brings under its own licence. No patient is in it. Once withdrawn the words are
-- gone and the licence stays on record; bringing others is a new row.
CREATE TABLE "questionnaire_wording" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "body" JSONB,
    "added_by_id" UUID NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_by_name" TEXT,

    CONSTRAINT "questionnaire_wording_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "questionnaire_wording_clinic_id_instrument_idx" ON "questionnaire_wording"("clinic_id", "instrument");
CREATE UNIQUE INDEX questionnaire_wording_one_in_use ON questionnaire_wording (clinic_id, instrument) WHERE withdrawn_at IS NULL;

ALTER TABLE questionnaire_wording ADD CONSTRAINT questionnaire_wording_bounds CHECK (char_length(instrument) BETWEEN 1 AND 40
  AND char_length(licence) BETWEEN 1 AND 300 AND char_length(added_by_name) BETWEEN 1 AND 200
  AND char_length(coalesce(withdrawn_by_name, '-')) BETWEEN 1 AND 200
  AND (body IS NULL OR (jsonb_typeof(body) = 'object' AND octet_length(body::text) <= 262144)));
ALTER TABLE questionnaire_wording ADD CONSTRAINT questionnaire_wording_withdrawal CHECK (
  (withdrawn_at IS NULL) = (body IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_id IS NULL)
  AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL));

GRANT SELECT, INSERT, UPDATE ON questionnaire_wording TO accord_app;
ALTER TABLE questionnaire_wording ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_wording FORCE ROW LEVEL SECURITY;
-- What is in use is read by those who fill it in; what was withdrawn by the administrator alone; none of it by the desk.
CREATE POLICY questionnaire_wording_seen ON questionnaire_wording FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() IN ('admin', 'system') OR (withdrawn_at IS NULL AND (is_clinician() OR app_role() = 'patient'))));
-- Nobody brings or withdraws it for someone else.
CREATE POLICY questionnaire_wording_added ON questionnaire_wording FOR INSERT WITH CHECK (
  clinic_id = app_clinic() AND app_role() = 'admin' AND added_by_id = app_actor());
CREATE POLICY questionnaire_wording_withdrawn ON questionnaire_wording FOR UPDATE
  USING (clinic_id = app_clinic() AND app_role() = 'admin')
  WITH CHECK (clinic_id = app_clinic() AND app_role() = 'admin' AND withdrawn_by_id = app_actor());

CREATE FUNCTION questionnaire_wording_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'TRUNCATE') THEN
    RAISE EXCEPTION 'wording is withdrawn, never deleted: its licence stays on record' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'wording begins in use' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM person p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.added_by_id
        AND p.role = 'admin' AND p.active) THEN
      RAISE EXCEPTION 'only an active administrator brings wording' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR (NEW.clinic_id, NEW.id, NEW.instrument, NEW.licence,
      NEW.added_by_id, NEW.added_by_name, NEW.added_at) IS DISTINCT FROM (OLD.clinic_id, OLD.id, OLD.instrument, OLD.licence,
      OLD.added_by_id, OLD.added_by_name, OLD.added_at) THEN
    RAISE EXCEPTION 'wording is withdrawn once, and not otherwise changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER questionnaire_wording_stands BEFORE INSERT OR UPDATE OR DELETE ON questionnaire_wording FOR EACH ROW EXECUTE FUNCTION questionnaire_wording_stands();
CREATE TRIGGER questionnaire_wording_not_emptied BEFORE TRUNCATE ON questionnaire_wording EXECUTE FUNCTION questionnaire_wording_stands();
