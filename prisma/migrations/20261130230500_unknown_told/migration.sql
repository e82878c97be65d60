-- The patient's own word on what a medicine is for that they told and that nobody knows: about that entry of the chart.
ALTER TABLE "own_word" ADD COLUMN "fact_id" UUID;
ALTER TABLE "own_word" ADD CONSTRAINT "own_word_clinic_id_fact_id_fkey" FOREIGN KEY ("clinic_id", "fact_id") REFERENCES "fact"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE own_word DROP CONSTRAINT own_word_words;
ALTER TABLE own_word ADD CONSTRAINT own_word_words CHECK (char_length(modality) BETWEEN 1 AND 40
  AND question IN ('noOpioidSince', 'unknownMedicine') AND (question = 'unknownMedicine') = (fact_id IS NOT NULL)
  AND about BETWEEN '1990-01-01' AND '2300-12-31');

-- A hold of its own for "yes" and "I don't know".
ALTER TABLE dose_hold DROP CONSTRAINT dose_hold_words;
ALTER TABLE dose_hold ADD CONSTRAINT dose_hold_words CHECK (char_length(modality) BETWEEN 1 AND 40
  AND reason IN ('opioid', 'medicine', 'unknown', 'surgery', 'pregnancy', 'emergency', 'reaction', 'withdrawal', 'liver', 'clinic', 'chart')
  AND char_length(because) BETWEEN 1 AND 600
  AND source IN ('doseLog', 'checkIn', 'assessment', 'message', 'fact', 'inbox', 'clinic')
  AND opened_on BETWEEN '1990-01-01' AND '2300-12-31'
  AND char_length(coalesce(closed_by_name, '')) <= 200 AND char_length(coalesce(close_reason, '')) <= 600);
