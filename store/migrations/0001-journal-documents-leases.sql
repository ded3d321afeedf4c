-- The tenant leads every key, so that a distributed PostgreSQL can keep each tenant's rows together.
-- Nothing here needs an extension, a trigger, a sequence, a foreign key or a function of ours.

-- The last entry of each tenant's journal. An append moves it, so that appends come one after the other.
CREATE TABLE desk_journal_heads (
  tenant_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id)
);

-- record: the line that a journal in files holds (docs/journal-format.md). The digests are SHA-256 in hexadecimal: of the
-- key as JSON, and of what makes two facts with one key the same fact.
CREATE TABLE desk_journal_entries (
  tenant_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  key_digest text COLLATE "C" NOT NULL,
  body_digest text COLLATE "C" NOT NULL,
  record text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, seq),
  UNIQUE (tenant_id, key_digest)
);

-- id: in ASCII and in the order of the ids themselves (store/ordered-text.ts). value: JSON as text, which keeps what jsonb refuses.
CREATE TABLE desk_documents (
  tenant_id text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, collection, id)
);

-- Who does a piece of work, until when by this database's clock. token grows each time the work changes hands.
CREATE TABLE desk_leases (
  tenant_id text COLLATE "C" NOT NULL,
  work text COLLATE "C" NOT NULL,
  holder text COLLATE "C" NOT NULL,
  token bigint NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, work)
);
