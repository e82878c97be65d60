-- Which version of the clinical content a physician of the clinic approved by signature. No patient is in it.
CREATE TABLE "content_approval" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "approver_name" TEXT NOT NULL,
    "approver_credential" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_approval_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "content_approval_clinic_id_version_key" ON "content_approval"("clinic_id", "version");

GRANT SELECT, INSERT ON content_approval TO accord_app;
ALTER TABLE content_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE content_approval FORCE ROW LEVEL SECURITY;
-- The system reads whether there is one, for the demo's banner on every page.
CREATE POLICY content_approval_seen ON content_approval FOR SELECT USING (
  app_role() = 'system' OR (clinic_id = app_clinic() AND (is_clinician() OR app_role() = 'admin')));
-- Nobody approves for someone else.
CREATE POLICY content_approval_given ON content_approval FOR INSERT WITH CHECK (
  clinic_id = app_clinic() AND app_role() = 'physician' AND approved_by_id = app_actor());

ALTER TABLE content_approval ADD CONSTRAINT content_approval_bounds CHECK (version ~ '^[0-9a-f]{64}$'
  AND octet_length(parts::text) <= 524288 AND char_length(approver_name) BETWEEN 1 AND 200
  AND char_length(approver_credential) BETWEEN 1 AND 40);

CREATE FUNCTION content_approval_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'an approval is added to, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM person p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.approved_by_id
      AND p.role = 'physician' AND p.active AND p.credential IS NOT NULL) THEN
    RAISE EXCEPTION 'only an active physician approves' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER content_approval_stands BEFORE INSERT OR UPDATE OR DELETE ON content_approval FOR EACH ROW EXECUTE FUNCTION content_approval_stands();
CREATE TRIGGER content_approval_not_emptied BEFORE TRUNCATE ON content_approval EXECUTE FUNCTION content_approval_stands();
