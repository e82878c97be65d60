-- The clinic whose rows this transaction works on; null without a context, and then nothing is seen.
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.clinic', true), '')::uuid $$;

-- CreateTable
CREATE TABLE "audit_entry" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target" TEXT,
    "patient_id" UUID,
    "allowed" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("clinic_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "request_key" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("clinic_id","person_id","key")
);

-- CreateTable
CREATE TABLE "check_in" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "pain" SMALLINT,
    "energy" SMALLINT,
    "sleep" SMALLINT,
    "mood" SMALLINT,
    "compared" TEXT,
    "events" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "mattered" BOOLEAN,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "dose_log" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "taken" BOOLEAN NOT NULL,
    "why" TEXT,
    "amount" DECIMAL(9,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dose_log_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "about" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "inbox_item" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT,
    "because" JSONB NOT NULL,
    "source_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "inbox_item_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "units" TEXT NOT NULL DEFAULT 'US',
    "paper" TEXT NOT NULL DEFAULT 'letter',
    "week_start" SMALLINT NOT NULL DEFAULT 0,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "credential" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "id_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "idle_limit" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_at" TIMESTAMPTZ(3) NOT NULL,
    "abs_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_limit" (
    "key" TEXT NOT NULL,
    "fails" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "record_number" TEXT NOT NULL,
    "born_on" DATE NOT NULL,
    "sex" TEXT NOT NULL,
    "pronouns" TEXT,
    "phone" TEXT,
    "zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en-US',
    "access_needs" TEXT[],

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "care_team" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "care_team_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "fact" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "starts_on" DATE NOT NULL,
    "template" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "drafted_by_id" UUID NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,
    "signer_name" TEXT,
    "signer_credential" TEXT,
    "content" JSONB,
    "content_hash" TEXT,
    "previous_hash" TEXT,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "plan_section" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "modality" TEXT NOT NULL,
    "shape" SMALLINT NOT NULL,
    "body" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_section_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "finding_answer" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "modality" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "room_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "provider" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "provides" TEXT NOT NULL,
    "room_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "provider_hours" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "from_minute" SMALLINT NOT NULL,
    "to_minute" SMALLINT NOT NULL,

    CONSTRAINT "provider_hours_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "closed_day" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "day" DATE NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("clinic_id","day")
);

-- CreateTable
CREATE TABLE "need" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "visit_type" TEXT NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "who" TEXT NOT NULL,
    "earliest" DATE NOT NULL,
    "target" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "ordinal_n" SMALLINT,
    "ordinal_of" SMALLINT,
    "after_key" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "misfit" BOOLEAN NOT NULL DEFAULT false,
    "tries" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "need_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "visit_type" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "need_id" UUID,
    "series_id" UUID,
    "ordinal_n" SMALLINT,
    "ordinal_of" SMALLINT,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "booked_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE INDEX "audit_entry_clinic_id_patient_id_seq_idx" ON "audit_entry"("clinic_id", "patient_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_clinic_id_actor_id_seq_idx" ON "audit_entry"("clinic_id", "actor_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_clinic_id_patient_id_day_key" ON "check_in"("clinic_id", "patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "dose_log_clinic_id_patient_id_item_day_key" ON "dose_log"("clinic_id", "patient_id", "item", "day");

-- CreateIndex
CREATE INDEX "thread_clinic_id_patient_id_idx" ON "thread"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "message_clinic_id_thread_id_idx" ON "message"("clinic_id", "thread_id");

-- CreateIndex
CREATE INDEX "inbox_item_clinic_id_patient_id_closed_at_idx" ON "inbox_item"("clinic_id", "patient_id", "closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_clinic_id_role_search_key_idx" ON "person"("clinic_id", "role", "search_key");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_hash_key" ON "session"("id_hash");

-- CreateIndex
CREATE INDEX "session_clinic_id_person_id_idx" ON "session"("clinic_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_record_number_key" ON "patient"("clinic_id", "record_number");

-- CreateIndex
CREATE INDEX "care_team_clinic_id_patient_id_person_id_idx" ON "care_team"("clinic_id", "patient_id", "person_id");

-- CreateIndex
CREATE INDEX "care_team_clinic_id_person_id_idx" ON "care_team"("clinic_id", "person_id");

-- CreateIndex
CREATE INDEX "fact_clinic_id_patient_id_kind_idx" ON "fact"("clinic_id", "patient_id", "kind");

-- CreateIndex
CREATE INDEX "plan_clinic_id_patient_id_idx" ON "plan"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "plan_version_clinic_id_patient_id_idx" ON "plan_version"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_clinic_id_plan_id_number_key" ON "plan_version"("clinic_id", "plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_section_clinic_id_version_id_modality_key" ON "plan_section"("clinic_id", "version_id", "modality");

-- CreateIndex
CREATE UNIQUE INDEX "finding_answer_clinic_id_version_id_rule_key" ON "finding_answer"("clinic_id", "version_id", "rule");

-- CreateIndex
CREATE INDEX "agreement_clinic_id_version_id_modality_idx" ON "agreement"("clinic_id", "version_id", "modality");

-- CreateIndex
CREATE INDEX "provider_hours_clinic_id_provider_id_idx" ON "provider_hours"("clinic_id", "provider_id");

-- CreateIndex
CREATE INDEX "need_clinic_id_status_latest_idx" ON "need"("clinic_id", "status", "latest");

-- CreateIndex
CREATE INDEX "need_clinic_id_patient_id_idx" ON "need"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "need_clinic_id_plan_id_key_key" ON "need"("clinic_id", "plan_id", "key");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_starts_at_idx" ON "appointment"("clinic_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_patient_id_starts_at_idx" ON "appointment"("clinic_id", "patient_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_provider_id_starts_at_idx" ON "appointment"("clinic_id", "provider_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_need_id_idx" ON "appointment"("clinic_id", "need_id");

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dose_log" ADD CONSTRAINT "dose_log_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_thread_id_fkey" FOREIGN KEY ("clinic_id", "thread_id") REFERENCES "thread"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_person_id_fkey" FOREIGN KEY ("clinic_id", "person_id") REFERENCES "person"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_id_fkey" FOREIGN KEY ("clinic_id", "id") REFERENCES "person"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_clinic_id_person_id_fkey" FOREIGN KEY ("clinic_id", "person_id") REFERENCES "person"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_answer" ADD CONSTRAINT "finding_answer_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_clinic_id_version_id_fkey" FOREIGN KEY ("clinic_id", "version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_clinic_id_person_id_fkey" FOREIGN KEY ("clinic_id", "person_id") REFERENCES "person"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_hours" ADD CONSTRAINT "provider_hours_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "provider"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_provider_id_fkey" FOREIGN KEY ("clinic_id", "provider_id") REFERENCES "provider"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_need_id_fkey" FOREIGN KEY ("clinic_id", "need_id") REFERENCES "need"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

