-- Who did what, each entry bound to the one before it by its hash, and the secret by which people stand in it as pseudonyms. Nothing here is changed, and
-- nothing is deleted but the oldest, below a checkpoint that carries their last hash on.
create table secret (
    name text primary key,
    value blob not null
) strict;

create table audit_entry (
    sequence integer primary key autoincrement,
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    details text not null,
    hash blob not null
) strict;

create index audit_entry_at on audit_entry (at);

create table audit_checkpoint (
    sequence integer primary key,
    hash blob not null,
    made_at text not null
) strict;

create trigger audit_entry_stays before update on audit_entry begin select raise(abort, 'Entries of the audit log are never changed.'); end;
create trigger audit_entry_kept before delete on audit_entry
when old.sequence > (select coalesce(max(sequence), 0) from audit_checkpoint)
begin select raise(abort, 'Entries of the audit log are kept until a checkpoint carries their hash on.'); end;
create trigger audit_checkpoint_stays before update on audit_checkpoint begin select raise(abort, 'Checkpoints of the audit log are never changed.'); end;
create trigger audit_checkpoint_kept before delete on audit_checkpoint begin select raise(abort, 'Checkpoints of the audit log are kept.'); end;
