-- 1. A version begins as a draft and is signed by the one who signs: a row that is born signed would have met no check,
-- and a name put under a plan by someone else is no signature. Only the clinic's own named work signs for a person.
CREATE OR REPLACE FUNCTION plan_version_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM plan p WHERE p.clinic_id = NEW.clinic_id AND p.id = NEW.plan_id AND p.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'a version belongs to its plan''s patient' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.status <> 'draft' THEN
    RAISE EXCEPTION 'a version begins as a draft' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION plan_version_own_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() <> 'system' AND NOT (app_role() = 'physician' AND NEW.signed_by_id = app_actor()) THEN
    RAISE EXCEPTION 'nobody signs for someone else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_version_own_signature BEFORE UPDATE ON plan_version FOR EACH ROW
  WHEN (OLD.status = 'draft' AND NEW.status = 'signed') EXECUTE FUNCTION plan_version_own_signature();

-- 2. Sections and answers wait for a signature that is being written, and are refused after it: without the lock an answer
-- saved in that moment would have changed what a version says beside its signature.
CREATE OR REPLACE FUNCTION only_in_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid[]; clinic uuid; patient uuid; drafts int;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION 'this table is never emptied' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'INSERT' THEN touched := ARRAY[NEW.version_id]; clinic := NEW.clinic_id; patient := NEW.patient_id;
  ELSIF TG_OP = 'DELETE' THEN touched := ARRAY[OLD.version_id]; clinic := OLD.clinic_id; patient := OLD.patient_id;
  ELSE touched := ARRAY(SELECT DISTINCT unnest(ARRAY[OLD.version_id, NEW.version_id])); clinic := OLD.clinic_id; patient := NEW.patient_id; END IF;
  WITH locked AS (SELECT v.id FROM plan_version v WHERE v.clinic_id = clinic AND v.id = ANY (touched) AND v.patient_id = patient
    AND v.status = 'draft' FOR SHARE) SELECT count(*) INTO drafts FROM locked;
  IF drafts <> cardinality(touched) THEN
    RAISE EXCEPTION 'only a draft changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- 3. What a person may do, and how they sign in, is changed by an administrator or by signing in itself, never by the person.
CREATE FUNCTION person_keeps_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() NOT IN ('system', 'admin') THEN
    RAISE EXCEPTION 'only an administrator changes what a person may do' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER person_keeps_role BEFORE UPDATE ON person FOR EACH ROW
  WHEN ((OLD.role, OLD.credential, OLD.active, OLD.email, OLD.password_hash, OLD.clinic_id)
    IS DISTINCT FROM (NEW.role, NEW.credential, NEW.active, NEW.email, NEW.password_hash, NEW.clinic_id))
  EXECUTE FUNCTION person_keeps_role();

-- 4. A clinician joins the team of a patient whom they take in; onto a team that stands, its own members invite.
CREATE FUNCTION has_team(patient uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT 1 FROM care_team t WHERE t.clinic_id = app_clinic() AND t.patient_id = patient) $$;
DROP POLICY care_team_added ON care_team;
CREATE POLICY care_team_added ON care_team FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (
  app_role() IN ('frontDesk', 'admin', 'system')
  OR (is_clinician() AND (on_team(patient_id) OR (person_id = app_actor() AND NOT has_team(patient_id))))));

-- 5. Bounds that were missing.
ALTER TABLE closed_day ADD CONSTRAINT closed_day_bounds CHECK (day BETWEEN '1990-01-01' AND '2300-12-31');
ALTER TABLE plan_version ADD CONSTRAINT plan_version_seal CHECK (char_length(coalesce(signer_name, '')) <= 200
  AND char_length(coalesce(signer_credential, '')) <= 40 AND char_length(coalesce(content_hash, repeat('0', 64))) = 64
  AND char_length(coalesce(previous_hash, repeat('0', 64))) = 64);
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_links CHECK (char_length(hash) = 64 AND char_length(previous_hash) = 64);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_link CHECK (char_length(hash) = 64);

-- 6. A chain whose head was taken away is not whole.
CREATE OR REPLACE FUNCTION audit_broken_at(p_clinic uuid) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE e audit_entry; previous text := repeat('0', 64); expected bigint := 1; h audit_head;
BEGIN
  FOR e IN SELECT * FROM audit_entry WHERE clinic_id = p_clinic ORDER BY seq LOOP
    IF e.seq <> expected OR e.previous_hash <> previous OR e.hash <> audit_link(previous, e.clinic_id, e.seq, e.at, e.actor_id, e.role,
        e.action, e.target, e.patient_id, e.allowed, e.detail) THEN RETURN expected; END IF;
    previous := e.hash; expected := expected + 1;
  END LOOP;
  SELECT * INTO h FROM audit_head WHERE clinic_id = p_clinic;
  IF NOT FOUND THEN RETURN CASE WHEN expected > 1 THEN expected END; END IF;
  IF h.seq <> expected - 1 OR h.hash <> previous THEN RETURN expected; END IF;
  RETURN NULL;
END $$;
