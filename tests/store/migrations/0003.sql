-- Schema 3: books have a cover, and are no longer "old" but "worn"; loans are new. Columns may be added in any place: the store
-- settles their order.
ALTER TABLE "book" ADD COLUMN "cover" TEXT;
UPDATE "book" SET "state" = 'worn', "cover" = '#808080' WHERE "state" = 'old';
