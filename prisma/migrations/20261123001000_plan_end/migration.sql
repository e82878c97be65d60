-- A stopped plan says when, by whom and why.
ALTER TABLE "plan" ADD COLUMN "retired_at" TIMESTAMPTZ(3),
ADD COLUMN "retired_by_id" UUID,
ADD COLUMN "retired_why" TEXT;
ALTER TABLE plan ADD CONSTRAINT plan_end CHECK ((status = 'retired') = (retired_at IS NOT NULL AND retired_by_id IS NOT NULL AND retired_why IS NOT NULL)
  AND char_length(coalesce(retired_why, '')) <= 200);
