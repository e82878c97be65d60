-- A number that someone answers while the clinic is closed. None: a patient is told when the clinic opens, and who answers now.
ALTER TABLE "clinic" ADD COLUMN "night_phone" TEXT;
ALTER TABLE clinic ADD CONSTRAINT clinic_night_phone CHECK (char_length(night_phone) BETWEEN 1 AND 40);
