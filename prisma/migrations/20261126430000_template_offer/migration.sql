-- Whether a template is offered for new plans. Rows are only added and the newest counts; without one it is offered.
CREATE TABLE "template_offer" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "offered" BOOLEAN NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_offer_pkey" PRIMARY KEY ("clinic_id","id")
);
-- Of two who decide at once the second is told so.
CREATE UNIQUE INDEX "template_offer_clinic_id_template_id_number_key" ON "template_offer"("clinic_id", "template_id", "number");
ALTER TABLE "template_offer" ADD CONSTRAINT "template_offer_clinic_id_template_id_fkey" FOREIGN KEY ("clinic_id", "template_id") REFERENCES "template"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It begins with being withdrawn, and then goes to and fro; whoever withdraws it says why.
ALTER TABLE template_offer ADD CONSTRAINT template_offer_bounds CHECK (number BETWEEN 1 AND 1000
  AND offered = (number % 2 = 0) AND (offered OR char_length(why) >= 1) AND char_length(why) <= 300
  AND char_length(by_name) BETWEEN 1 AND 200);

GRANT SELECT, INSERT ON template_offer TO accord_app;
ALTER TABLE template_offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE template_offer FORCE ROW LEVEL SECURITY;
CREATE POLICY template_offer_seen ON template_offer FOR SELECT
  USING (clinic_id = app_clinic() AND (is_clinician() OR app_role() = 'system'));
-- Nobody decides in someone else's name.
CREATE POLICY template_offer_added ON template_offer FOR INSERT WITH CHECK (clinic_id = app_clinic()
  AND (app_role() = 'system' OR (app_role() = 'physician' AND by_id = app_actor())));

CREATE FUNCTION template_offer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'what was decided about a template is added to, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM template_version v WHERE v.clinic_id = NEW.clinic_id AND v.template_id = NEW.template_id
      AND v.status = 'published') THEN
    RAISE EXCEPTION 'only a published template is withdrawn' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.number > 1 AND NOT EXISTS (SELECT 1 FROM template_offer o WHERE o.clinic_id = NEW.clinic_id
      AND o.template_id = NEW.template_id AND o.number = NEW.number - 1) THEN
    RAISE EXCEPTION 'one decision follows another' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM person p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.by_id
      AND p.role = 'physician' AND p.active) THEN
    RAISE EXCEPTION 'only an active physician decides about a template' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER template_offer_stands BEFORE INSERT OR UPDATE OR DELETE ON template_offer FOR EACH ROW EXECUTE FUNCTION template_offer_stands();
CREATE TRIGGER template_offer_not_emptied BEFORE TRUNCATE ON template_offer EXECUTE FUNCTION template_offer_stands();
