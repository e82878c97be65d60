-- A need may ask for the early morning: some blood levels mean nothing later in the day. The desk is told only that.
ALTER TABLE "need" ADD COLUMN "part_of_day" TEXT;
ALTER TABLE need ADD CONSTRAINT need_part_of_day CHECK (part_of_day IN ('earlyMorning'));
