-- Templates of a clinic's own, in drafts and published versions. No patient is in them.
CREATE TABLE "template" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE TABLE "template_version" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "sections" JSONB NOT NULL,
    "drafted_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,
    "publisher_name" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "template_version_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE UNIQUE INDEX "template_version_clinic_id_template_id_number_key" ON "template_version"("clinic_id", "template_id", "number");
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_clinic_id_template_id_fkey" FOREIGN KEY ("clinic_id", "template_id") REFERENCES "template"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX template_version_one_draft ON template_version (clinic_id, template_id) WHERE status = 'draft';

GRANT SELECT, INSERT, DELETE ON template TO accord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON template_version TO accord_app;

-- Clinicians read, physicians write.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['template', 'template_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic() AND (is_clinician() OR app_role() = ''system''))', t || '_seen', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() IN (''physician'', ''system''))', t || '_added', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (clinic_id = app_clinic() AND app_role() IN (''physician'', ''system''))', t || '_changed', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING (clinic_id = app_clinic() AND app_role() IN (''physician'', ''system''))', t || '_removed', t);
  END LOOP;
END $$;

ALTER TABLE template_version ADD CONSTRAINT template_version_bounds CHECK (status IN ('draft', 'published')
  AND number BETWEEN 1 AND 10000 AND revision BETWEEN 0 AND 10000000 AND char_length(label) BETWEEN 1 AND 120
  AND char_length(summary) <= 400 AND octet_length(sections::text) <= 524288 AND char_length(coalesce(publisher_name, '')) <= 200);
ALTER TABLE template_version ADD CONSTRAINT template_version_publication CHECK ((status = 'published') =
  (published_by_id IS NOT NULL AND publisher_name IS NOT NULL AND published_at IS NOT NULL));

-- A published version never changes, whoever asks: plans remember that they came from it.
CREATE FUNCTION template_version_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION 'templates are never emptied' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a template version begins as a draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.status <> 'draft' THEN
    RAISE EXCEPTION 'a published template version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF (NEW.clinic_id, NEW.id, NEW.template_id, NEW.number) IS DISTINCT FROM (OLD.clinic_id, OLD.id, OLD.template_id, OLD.number) THEN
    RAISE EXCEPTION 'a version stays with its template' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status = 'published' THEN
    IF app_role() <> 'system' AND NEW.published_by_id IS DISTINCT FROM app_actor() THEN
      RAISE EXCEPTION 'nobody publishes for someone else' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM person p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.published_by_id
        AND p.role = 'physician' AND p.active) THEN
      RAISE EXCEPTION 'only an active physician publishes' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_version_stands BEFORE INSERT OR UPDATE OR DELETE ON template_version FOR EACH ROW EXECUTE FUNCTION template_version_stands();
CREATE TRIGGER template_version_not_emptied BEFORE TRUNCATE ON template_version EXECUTE FUNCTION template_version_stands();
