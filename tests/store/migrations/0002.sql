-- Schema 2: shelves have a name rather than a label.
ALTER TABLE "shelf" RENAME COLUMN "label" TO "name";
