-- What Prisma cannot say: the restricted role, row-level security, bounds, immutability, the audit chain.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- 1. The role of every request. NOLOGIN: the login role takes it on for one transaction.
DO $$ BEGIN
  CREATE ROLE accord_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT accord_app TO %I', current_user); END $$;

CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor', true), '')::uuid $$;
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION is_clinician() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_role() IN ('physician', 'acupuncturist') $$;
-- Is the actor on this patient's care team today. care_team's own policy does not call it: no recursion.
CREATE FUNCTION on_team(patient uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT 1 FROM care_team t WHERE t.clinic_id = app_clinic() AND t.patient_id = patient
                       AND t.person_id = app_actor() AND t.until IS NULL) $$;
-- The chart's readers: the care team, the patient, and named work of the clinic itself.
CREATE FUNCTION reads_chart(patient uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_role() = 'system' OR (app_role() = 'patient' AND patient = app_actor())
               OR (is_clinician() AND on_team(patient)) $$;

GRANT USAGE ON SCHEMA public TO accord_app;
GRANT SELECT, INSERT, UPDATE ON person, session, sign_in_limit, patient, care_team, fact, plan, plan_version,
  room, provider, closed_day, need, appointment, check_in, dose_log, thread, inbox_item TO accord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_section, finding_answer, provider_hours, sign_in_limit TO accord_app;
GRANT SELECT, INSERT ON agreement, message, request_key TO accord_app;
GRANT SELECT ON audit_entry TO accord_app;
GRANT SELECT, UPDATE ON clinic TO accord_app;
GRANT INSERT ON clinic TO accord_app;

-- 2. Row-level security, forced on the owner too.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['clinic','person','session','patient','care_team','fact','plan','plan_version','plan_section',
    'finding_answer','agreement','room','provider','provider_hours','closed_day','need','appointment','check_in',
    'dose_log','thread','message','inbox_item','audit_entry','request_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY clinic_own ON clinic USING (id = app_clinic() OR app_role() = 'system')
  WITH CHECK (app_role() IN ('system', 'admin') AND (id = app_clinic() OR app_role() = 'system'));

-- Signing in starts before the clinic is known: the system may look a person up by e-mail over all clinics.
CREATE POLICY person_seen ON person FOR SELECT USING (
  app_role() = 'system' OR (clinic_id = app_clinic() AND (
    id = app_actor() OR role <> 'patient' OR app_role() = 'frontDesk' OR (is_clinician() AND on_team(id)))));
CREATE POLICY person_added ON person FOR INSERT WITH CHECK (
  app_role() = 'system' OR (clinic_id = app_clinic() AND (
    app_role() = 'admin' OR (role = 'patient' AND (is_clinician() OR app_role() = 'frontDesk')))));
CREATE POLICY person_changed ON person FOR UPDATE USING (
  app_role() = 'system' OR (clinic_id = app_clinic() AND (app_role() = 'admin' OR id = app_actor()
    OR (role = 'patient' AND (app_role() = 'frontDesk' OR (is_clinician() AND on_team(id)))))))
  WITH CHECK (app_role() = 'system' OR clinic_id = app_clinic());

CREATE POLICY session_own ON session USING (
  app_role() = 'system' OR (clinic_id = app_clinic() AND (person_id = app_actor() OR app_role() = 'admin')));

CREATE POLICY patient_seen ON patient FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'system') OR reads_chart(id)));
CREATE POLICY patient_added ON patient FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'system') OR is_clinician()));
CREATE POLICY patient_changed ON patient FOR UPDATE USING (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'system') OR reads_chart(id)));

CREATE POLICY care_team_seen ON care_team FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() <> 'patient' OR patient_id = app_actor()));
CREATE POLICY care_team_added ON care_team FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'admin', 'system') OR is_clinician()));
CREATE POLICY care_team_changed ON care_team FOR UPDATE USING (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'admin', 'system') OR (is_clinician() AND on_team(patient_id))));

-- The chart: the front desk and the administrator are not among its readers.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['fact','finding_answer','check_in','dose_log','thread','message','inbox_item'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I USING (clinic_id = app_clinic() AND reads_chart(patient_id))', t || '_chart', t);
  END LOOP;
END $$;
-- Decisions on findings are for clinicians; patients see the consequence.
CREATE POLICY finding_answer_staff ON finding_answer AS RESTRICTIVE USING (app_role() <> 'patient');
-- A patient files into the clinic's inbox but does not read it.
CREATE POLICY inbox_item_staff ON inbox_item AS RESTRICTIVE FOR SELECT USING (app_role() <> 'patient');

-- A patient sees only what is signed and released.
CREATE POLICY plan_seen ON plan FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id));
CREATE POLICY plan_added ON plan FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_changed ON plan FOR UPDATE USING (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_version_seen ON plan_version FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id)
  AND (app_role() <> 'patient' OR (status IN ('signed', 'superseded') AND released_at <= now())));
CREATE POLICY plan_version_added ON plan_version FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_version_changed ON plan_version FOR UPDATE USING (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_section_seen ON plan_section FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id)
  AND (app_role() <> 'patient' OR EXISTS (SELECT 1 FROM plan_version v WHERE v.clinic_id = app_clinic() AND v.id = version_id
       AND v.status IN ('signed', 'superseded') AND v.released_at <= now())));
CREATE POLICY plan_section_added ON plan_section FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_section_changed ON plan_section FOR UPDATE USING (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY plan_section_removed ON plan_section FOR DELETE USING (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY agreement_seen ON agreement FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id));
-- Nobody agrees for someone else.
CREATE POLICY agreement_given ON agreement FOR INSERT WITH CHECK (clinic_id = app_clinic()
  AND (app_role() = 'system' OR (app_role() = 'patient' AND patient_id = app_actor())));

-- The desk's world: no clinical word in any of these tables.
CREATE POLICY need_seen ON need FOR SELECT USING (clinic_id = app_clinic() AND (app_role() = 'frontDesk' OR reads_chart(patient_id)));
CREATE POLICY need_added ON need FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() <> 'patient' AND reads_chart(patient_id));
CREATE POLICY need_changed ON need FOR UPDATE USING (clinic_id = app_clinic() AND app_role() <> 'patient'
  AND (app_role() = 'frontDesk' OR reads_chart(patient_id)));
CREATE POLICY appointment_seen ON appointment FOR SELECT USING (clinic_id = app_clinic() AND (app_role() = 'frontDesk' OR reads_chart(patient_id)
  OR (is_clinician() AND EXISTS (SELECT 1 FROM provider p WHERE p.clinic_id = app_clinic() AND p.id = provider_id AND p.person_id = app_actor()))));
CREATE POLICY appointment_added ON appointment FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (app_role() = 'frontDesk' OR reads_chart(patient_id)));
CREATE POLICY appointment_changed ON appointment FOR UPDATE USING (clinic_id = app_clinic() AND (app_role() = 'frontDesk' OR reads_chart(patient_id)
  OR (is_clinician() AND EXISTS (SELECT 1 FROM provider p WHERE p.clinic_id = app_clinic() AND p.id = provider_id AND p.person_id = app_actor()))));
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['room','provider','provider_hours','closed_day'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (clinic_id = app_clinic())', t || '_seen', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (clinic_id = app_clinic() AND app_role() IN (''admin'', ''frontDesk'', ''system''))', t || '_added', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (clinic_id = app_clinic() AND app_role() IN (''admin'', ''frontDesk'', ''system''))', t || '_changed', t);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING (clinic_id = app_clinic() AND app_role() IN (''admin'', ''frontDesk'', ''system''))', t || '_removed', t);
  END LOOP;
END $$;
CREATE POLICY request_key_own ON request_key USING (clinic_id = app_clinic() AND (person_id = app_actor() OR app_role() = 'system'));

-- Who looked: the administrator, the care team and the patient. Nobody writes here but audit_append().
CREATE POLICY audit_entry_seen ON audit_entry FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() IN ('admin', 'system') OR actor_id = app_actor() OR (patient_id IS NOT NULL AND reads_chart(patient_id))));
CREATE POLICY audit_entry_appended ON audit_entry FOR INSERT WITH CHECK (clinic_id = app_clinic());

-- 3. Bounds. Every numeric one has an upper limit: in Postgres 'NaN' > 0 is true.
ALTER TABLE clinic ADD CONSTRAINT clinic_words CHECK (char_length(name) BETWEEN 1 AND 120 AND char_length(zone) <= 64
  AND char_length(phone) <= 40 AND units IN ('US', 'SI') AND paper IN ('letter', 'A4') AND week_start BETWEEN 0 AND 6);
-- Text with a list rather than enums: enum equality is not leakproof, so policies would keep it out of index scans.
ALTER TABLE person ADD CONSTRAINT person_role CHECK (role IN ('physician', 'acupuncturist', 'patient', 'frontDesk', 'admin'));
ALTER TABLE plan ADD CONSTRAINT plan_status CHECK (status IN ('active', 'retired'));
ALTER TABLE plan_version ADD CONSTRAINT plan_version_status CHECK (status IN ('draft', 'signed', 'superseded', 'discarded'));
ALTER TABLE need ADD CONSTRAINT need_status CHECK (status IN ('waiting', 'booked', 'closed'));
ALTER TABLE appointment ADD CONSTRAINT appointment_status CHECK (status IN ('booked', 'arrived', 'inRoom', 'done', 'didNotCome', 'cancelled'));
ALTER TABLE person ADD CONSTRAINT person_words CHECK (char_length(given_name) BETWEEN 1 AND 80 AND char_length(family_name) BETWEEN 1 AND 80
  AND char_length(search_key) <= 170 AND char_length(coalesce(email, '')) <= 254 AND email = lower(email)
  AND char_length(coalesce(title, '')) <= 20 AND char_length(coalesce(credential, '')) <= 40 AND char_length(coalesce(password_hash, '')) <= 256);
ALTER TABLE session ADD CONSTRAINT session_bounds CHECK (octet_length(id_hash) = 32 AND idle_limit BETWEEN 1 AND 7776000);
ALTER TABLE sign_in_limit ADD CONSTRAINT sign_in_limit_bounds CHECK (char_length(key) <= 200 AND fails BETWEEN 0 AND 1000000);
ALTER TABLE patient ADD CONSTRAINT patient_words CHECK (char_length(record_number) BETWEEN 1 AND 40 AND sex IN ('female', 'male', 'other', 'unknown')
  AND born_on BETWEEN '1900-01-01' AND '2200-12-31' AND char_length(coalesce(pronouns, '')) <= 40 AND char_length(coalesce(phone, '')) <= 40
  AND char_length(zone) <= 64 AND char_length(language) <= 20 AND cardinality(access_needs) <= 12 AND char_length(array_to_string(access_needs, '')) <= 600);
ALTER TABLE fact ADD CONSTRAINT fact_bounds CHECK (char_length(kind) <= 40 AND source IN ('clinic', 'patient', 'import') AND octet_length(body::text) <= 8192);
ALTER TABLE plan ADD CONSTRAINT plan_bounds CHECK (char_length(title) BETWEEN 1 AND 120 AND starts_on BETWEEN '1990-01-01' AND '2200-12-31'
  AND char_length(coalesce(template, '')) <= 80);
ALTER TABLE plan_version ADD CONSTRAINT plan_version_bounds CHECK (number BETWEEN 1 AND 10000 AND revision BETWEEN 0 AND 10000000
  AND char_length(why) <= 600 AND octet_length(content::text) <= 1048576);
ALTER TABLE plan_version ADD CONSTRAINT plan_version_signature CHECK ((status IN ('signed', 'superseded')) =
  (signed_at IS NOT NULL AND signed_by_id IS NOT NULL AND signer_name IS NOT NULL AND content IS NOT NULL AND content_hash IS NOT NULL));
ALTER TABLE plan_section ADD CONSTRAINT plan_section_bounds CHECK (char_length(modality) BETWEEN 1 AND 40 AND shape BETWEEN 1 AND 1000
  AND revision BETWEEN 0 AND 10000000 AND octet_length(body::text) <= 131072);
ALTER TABLE finding_answer ADD CONSTRAINT finding_answer_words CHECK (char_length(rule) <= 60 AND char_length(because) <= 128
  AND char_length(decision) <= 40 AND char_length(reason) BETWEEN 1 AND 600 AND char_length(answered_by_name) <= 200);
ALTER TABLE agreement ADD CONSTRAINT agreement_words CHECK (char_length(modality) <= 40 AND answer IN ('agree', 'question', 'prefer') AND char_length(note) <= 2000);
ALTER TABLE room ADD CONSTRAINT room_words CHECK (char_length(name) BETWEEN 1 AND 60 AND position BETWEEN 0 AND 1000);
ALTER TABLE provider ADD CONSTRAINT provider_words CHECK (char_length(name) BETWEEN 1 AND 120 AND provides IN ('physician', 'acupuncturist', 'lab') AND position BETWEEN 0 AND 1000);
ALTER TABLE provider_hours ADD CONSTRAINT provider_hours_bounds CHECK (weekday BETWEEN 0 AND 6 AND from_minute BETWEEN 0 AND 1439
  AND to_minute BETWEEN 1 AND 1440 AND from_minute < to_minute);
ALTER TABLE need ADD CONSTRAINT need_bounds CHECK (char_length(key) BETWEEN 1 AND 120 AND char_length(coalesce(after_key, '')) <= 120
  AND visit_type IN ('review', 'newPlan', 'acupuncture', 'bloodDraw', 'call') AND minutes BETWEEN 5 AND 480
  AND who IN ('physician', 'acupuncturist', 'lab') AND earliest <= target AND target <= latest
  AND earliest >= '1990-01-01' AND latest <= '2300-12-31' AND coalesce(ordinal_n, 1) BETWEEN 1 AND 200
  AND coalesce(ordinal_of, 1) BETWEEN 1 AND 200 AND tries BETWEEN 0 AND 1000 AND char_length(coalesce(reason, '')) <= 300
  AND (status <> 'closed' OR reason IS NOT NULL));
ALTER TABLE appointment ADD CONSTRAINT appointment_bounds CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '8 hours'
  AND starts_at BETWEEN '1990-01-01' AND '2300-12-31' AND char_length(zone) <= 64 AND char_length(note) <= 500
  AND visit_type IN ('review', 'newPlan', 'acupuncture', 'bloodDraw', 'call')
  AND coalesce(ordinal_n, 1) BETWEEN 1 AND 200 AND coalesce(ordinal_of, 1) BETWEEN 1 AND 200 AND revision BETWEEN 0 AND 10000000);
ALTER TABLE check_in ADD CONSTRAINT check_in_bounds CHECK (coalesce(pain, 0) BETWEEN 0 AND 10 AND coalesce(energy, 0) BETWEEN 0 AND 10
  AND coalesce(sleep, 0) BETWEEN 0 AND 10 AND coalesce(mood, 0) BETWEEN 0 AND 10 AND (compared IS NULL OR compared IN ('better', 'same', 'worse'))
  AND cardinality(events) <= 20 AND char_length(array_to_string(events, '')) <= 800 AND char_length(note) <= 2000
  AND day BETWEEN '1990-01-01' AND '2300-12-31');
ALTER TABLE dose_log ADD CONSTRAINT dose_log_bounds CHECK (amount > 0 AND amount <= 100000 AND char_length(item) <= 80
  AND unit IN ('mg', 'micrograms', 'g', 'IU', 'mL') AND char_length(coalesce(why, '')) <= 40 AND day BETWEEN '1990-01-01' AND '2300-12-31');
ALTER TABLE thread ADD CONSTRAINT thread_words CHECK (status IN ('open', 'answered', 'closed') AND char_length(coalesce(about, '')) <= 40);
ALTER TABLE message ADD CONSTRAINT message_words CHECK (char_length(body) BETWEEN 1 AND 2000 AND char_length(author_name) <= 200);
ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_words CHECK (kind IN ('safety', 'result', 'step', 'agreement', 'question')
  AND char_length(coalesce(rule, '')) <= 60 AND octet_length(because::text) <= 8192);
ALTER TABLE closed_day ADD CONSTRAINT closed_day_words CHECK (char_length(why) <= 120);
ALTER TABLE request_key ADD CONSTRAINT request_key_words CHECK (char_length(action) <= 60 AND char_length(input_hash) <= 128 AND octet_length(result::text) <= 65536);
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_words CHECK (char_length(role) <= 40 AND char_length(action) <= 60
  AND char_length(coalesce(target, '')) <= 120 AND char_length(detail) <= 400);

-- 4. One open draft and one signed version of a plan; one active plan of a patient.
CREATE UNIQUE INDEX plan_version_one_draft ON plan_version (clinic_id, plan_id) WHERE status = 'draft';
CREATE UNIQUE INDEX plan_version_one_signed ON plan_version (clinic_id, plan_id) WHERE status = 'signed';
CREATE UNIQUE INDEX plan_one_active ON plan (clinic_id, patient_id) WHERE status = 'active';
CREATE UNIQUE INDEX care_team_once ON care_team (clinic_id, patient_id, person_id) WHERE until IS NULL;
CREATE INDEX inbox_item_open ON inbox_item (clinic_id, patient_id, raised_at) WHERE closed_at IS NULL;
CREATE INDEX fact_current ON fact (clinic_id, patient_id) WHERE ended_at IS NULL;
CREATE INDEX need_waiting ON need (clinic_id, latest) WHERE status = 'waiting';

-- 5. No two visits that hold a slot overlap for a provider, a room or a patient.
ALTER TABLE appointment ADD CONSTRAINT appointment_provider_free EXCLUDE USING gist (clinic_id WITH =, provider_id WITH =,
  tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (status NOT IN ('cancelled', 'didNotCome'));
ALTER TABLE appointment ADD CONSTRAINT appointment_room_free EXCLUDE USING gist (clinic_id WITH =, room_id WITH =,
  tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (status NOT IN ('cancelled', 'didNotCome'));
ALTER TABLE appointment ADD CONSTRAINT appointment_patient_free EXCLUDE USING gist (clinic_id WITH =, patient_id WITH =,
  tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (status NOT IN ('cancelled', 'didNotCome'));

-- 6. A signed version never changes, whoever asks.
CREATE FUNCTION plan_version_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'a plan version is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'draft' THEN
    IF NEW.status NOT IN ('draft', 'signed', 'discarded') THEN
      RAISE EXCEPTION 'a draft is signed or discarded, not %', NEW.status USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.clinic_id, NEW.plan_id, NEW.patient_id, NEW.number) IS DISTINCT FROM (OLD.id, OLD.clinic_id, OLD.plan_id, OLD.patient_id, OLD.number) THEN
      RAISE EXCEPTION 'a version stays with its plan' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.status = 'signed' AND NOT EXISTS (SELECT 1 FROM person p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.signed_by_id
        AND p.role = 'physician' AND p.active AND p.credential IS NOT NULL) THEN
      RAISE EXCEPTION 'only an active physician signs' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - 'status' - 'released_at') IS DISTINCT FROM (to_jsonb(OLD) - 'status' - 'released_at')
     OR (NEW.status <> OLD.status AND NOT (OLD.status = 'signed' AND NEW.status = 'superseded'))
     OR (OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at) THEN
    RAISE EXCEPTION 'a % version never changes', OLD.status USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- A child names the same patient as its parent: an id in a payload is not trusted.
CREATE FUNCTION plan_version_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM plan p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.plan_id AND p.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'a version belongs to its plan''s patient' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_version_belongs BEFORE INSERT ON plan_version FOR EACH ROW EXECUTE FUNCTION plan_version_belongs();
CREATE TRIGGER plan_version_stands BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION plan_version_stands();
CREATE TRIGGER plan_version_not_emptied BEFORE TRUNCATE ON plan_version EXECUTE FUNCTION plan_version_stands();

-- Sections and answers belong to a draft as long as they may change.
CREATE FUNCTION only_in_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid[]; clinic uuid; patient uuid;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION 'this table is never emptied' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'INSERT' THEN touched := ARRAY[NEW.version_id]; clinic := NEW.clinic_id; patient := NEW.patient_id;
  ELSIF TG_OP = 'DELETE' THEN touched := ARRAY[OLD.version_id]; clinic := OLD.clinic_id; patient := OLD.patient_id;
  ELSE touched := ARRAY[OLD.version_id, NEW.version_id]; clinic := OLD.clinic_id; patient := NEW.patient_id; END IF;
  IF EXISTS (SELECT 1 FROM unnest(touched) AS t(id) WHERE NOT EXISTS (
      SELECT 1 FROM plan_version v WHERE v.clinic_id = clinic AND v.id = t.id AND v.patient_id = patient AND v.status = 'draft')) THEN
    RAISE EXCEPTION 'only a draft changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_section_stands BEFORE INSERT OR UPDATE OR DELETE ON plan_section FOR EACH ROW EXECUTE FUNCTION only_in_a_draft();
CREATE TRIGGER plan_section_not_emptied BEFORE TRUNCATE ON plan_section EXECUTE FUNCTION only_in_a_draft();
CREATE TRIGGER finding_answer_stands BEFORE INSERT OR UPDATE OR DELETE ON finding_answer FOR EACH ROW EXECUTE FUNCTION only_in_a_draft();
CREATE TRIGGER finding_answer_not_emptied BEFORE TRUNCATE ON finding_answer EXECUTE FUNCTION only_in_a_draft();

-- An answer is given to what was signed and released, by its own patient, and stays.
CREATE FUNCTION agreement_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'an agreement is added to, never changed' USING ERRCODE = 'restrict_violation'; END IF;
  IF NOT EXISTS (SELECT 1 FROM plan_version v WHERE v.clinic_id = NEW.clinic_id AND v.id = NEW.version_id
      AND v.patient_id = NEW.patient_id AND v.status IN ('signed', 'superseded') AND v.released_at <= now()) THEN
    RAISE EXCEPTION 'only a released version is agreed to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_stands BEFORE INSERT OR UPDATE OR DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION agreement_stands();
CREATE TRIGGER agreement_not_emptied BEFORE TRUNCATE ON agreement EXECUTE FUNCTION agreement_stands();

-- 7. The audit: one chain a clinic, its order taken from the locked head row. An identity column would give
-- broken links under load: numbers are handed out before the rows that they number commit.
CREATE FUNCTION audit_append(p_actor uuid, p_role text, p_action text, p_target text, p_patient uuid, p_allowed boolean, p_detail text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE c uuid := app_clinic(); h audit_head; n bigint; stamp timestamptz := date_trunc('milliseconds', clock_timestamp()); link text;
BEGIN
  IF c IS NULL THEN RAISE EXCEPTION 'no clinic in context' USING ERRCODE = 'insufficient_privilege'; END IF;
  LOOP
    SELECT * INTO h FROM audit_head WHERE clinic_id = c FOR UPDATE;
    EXIT WHEN FOUND;
    INSERT INTO audit_head (clinic_id, seq, hash) VALUES (c, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  END LOOP;
  n := h.seq + 1;
  link := audit_link(h.hash, c, n, stamp, p_actor, p_role, p_action, p_target, p_patient, p_allowed, p_detail);
  INSERT INTO audit_entry (clinic_id, seq, at, actor_id, role, action, target, patient_id, allowed, detail, previous_hash, hash)
    VALUES (c, n, stamp, p_actor, p_role, p_action, p_target, p_patient, p_allowed, p_detail, h.hash, link);
  UPDATE audit_head SET seq = n, hash = link WHERE clinic_id = c;
END $$;

-- SHA-256 over the previous hash and the row, as a JSON array: no two different rows have the same text.
CREATE FUNCTION audit_link(p_previous text, p_clinic uuid, p_seq bigint, p_at timestamptz, p_actor uuid, p_role text, p_action text,
  p_target text, p_patient uuid, p_allowed boolean, p_detail text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT encode(sha256(convert_to(jsonb_build_array(p_previous, p_clinic, p_seq,
  (extract(epoch FROM p_at) * 1000)::bigint, p_actor, p_role, p_action, p_target, p_patient, p_allowed, p_detail)::text, 'UTF8')), 'hex') $$;

-- The first broken link of a clinic's chain, if there is one; also checks that the head is the last row.
CREATE FUNCTION audit_broken_at(p_clinic uuid) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE e audit_entry; previous text := repeat('0', 64); expected bigint := 1; h audit_head;
BEGIN
  FOR e IN SELECT * FROM audit_entry WHERE clinic_id = p_clinic ORDER BY seq LOOP
    IF e.seq <> expected OR e.previous_hash <> previous OR e.hash <> audit_link(previous, e.clinic_id, e.seq, e.at, e.actor_id, e.role,
        e.action, e.target, e.patient_id, e.allowed, e.detail) THEN RETURN expected; END IF;
    previous := e.hash; expected := expected + 1;
  END LOOP;
  SELECT * INTO h FROM audit_head WHERE clinic_id = p_clinic;
  IF FOUND AND (h.seq <> expected - 1 OR h.hash <> previous) THEN RETURN expected; END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit is added to, never changed' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER audit_entry_stands BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_stands();
CREATE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION audit_stands();

-- 8. Whose session is this. One statement a request; slides the idle limit unless told not to (prefetch, polling).
CREATE FUNCTION touch_session(p_hash bytea, p_slide boolean)
RETURNS TABLE (session_id uuid, person_id uuid, clinic_id uuid, role text, title text, given_name text, family_name text, zone text, proved_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE s session; p person; BEGIN
  PERFORM set_config('app.role', 'system', true), set_config('app.clinic', '', true);
  IF p_slide THEN
    UPDATE session SET idle_at = now() + make_interval(secs => idle_limit)
      WHERE id_hash = p_hash AND revoked_at IS NULL AND idle_at > now() AND abs_at > now() RETURNING * INTO s;
  ELSE
    SELECT * INTO s FROM session WHERE id_hash = p_hash AND revoked_at IS NULL AND idle_at > now() AND abs_at > now();
  END IF;
  IF s.id IS NULL THEN RETURN; END IF;
  SELECT * INTO p FROM person x WHERE x.clinic_id = s.clinic_id AND x.id = s.person_id AND x.active;
  IF p.id IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.clinic', s.clinic_id::text, true);
  RETURN QUERY SELECT s.id, p.id, p.clinic_id, p.role, p.title, p.given_name, p.family_name,
    coalesce((SELECT t.zone FROM patient t WHERE t.clinic_id = p.clinic_id AND t.id = p.id), (SELECT c.zone FROM clinic c WHERE c.id = p.clinic_id)), s.proved_at;
  -- The context was for this one question.
  PERFORM set_config('app.role', '', true), set_config('app.clinic', '', true);
END $$;
-- touch_session is for the login role alone: it runs before the request has a context.
REVOKE EXECUTE ON FUNCTION touch_session(bytea, boolean), audit_append(uuid, text, text, text, uuid, boolean, text), audit_broken_at(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(uuid, text, text, text, uuid, boolean, text), audit_broken_at(uuid) TO accord_app;
