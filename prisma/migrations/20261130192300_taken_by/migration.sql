-- When a dose that was told as taken was taken at the latest: as it was told, or by the end of the day that it was for.
ALTER TABLE "dose_log" ADD COLUMN "taken_by" TIMESTAMPTZ(3);
