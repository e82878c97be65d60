-- A section that a version does not change keeps the patient's answer: a copy that names the answer it was made of.
ALTER TABLE agreement ADD COLUMN kept_from_id uuid;

-- Nobody agrees for someone else. A physician's signature carries over only what the patient answered, in the same words, to a
-- section of the same plan whose body is the same to the last character.
CREATE POLICY agreement_kept ON agreement FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() = 'physician'
  AND reads_chart(patient_id) AND EXISTS (
    SELECT 1 FROM agreement given
      JOIN plan_version was ON was.clinic_id = given.clinic_id AND was.id = given.version_id
      JOIN plan_version now_in ON now_in.clinic_id = given.clinic_id AND now_in.id = agreement.version_id
        AND now_in.plan_id = was.plan_id AND now_in.number > was.number
      JOIN plan_section old ON old.clinic_id = given.clinic_id AND old.version_id = was.id AND old.modality = given.modality
      JOIN plan_section same ON same.clinic_id = given.clinic_id AND same.version_id = now_in.id AND same.modality = given.modality
    WHERE given.clinic_id = app_clinic() AND given.id = agreement.kept_from_id AND given.patient_id = agreement.patient_id
      AND given.modality = agreement.modality AND given.answer = agreement.answer AND given.note = agreement.note
      AND given.answered_at = agreement.answered_at AND old.shape = same.shape AND old.body = same.body));

-- The copy is made in the transaction of the signature: a version that is released in it is released by the clock, not by the
-- moment at which the transaction began.
CREATE OR REPLACE FUNCTION agreement_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'an agreement is added to, never changed' USING ERRCODE = 'restrict_violation'; END IF;
  IF NOT EXISTS (SELECT 1 FROM plan_version v WHERE v.clinic_id = NEW.clinic_id AND v.id = NEW.version_id
      AND v.patient_id = NEW.patient_id AND v.status IN ('signed', 'superseded') AND v.released_at <= clock_timestamp()) THEN
    RAISE EXCEPTION 'only a released version is agreed to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
