-- As 4_audit.sql; which number was given out last a file knows by itself, here a table does.
create table secret (
    name text primary key,
    value bytea not null
);

create table audit_entry (
    sequence bigint primary key,
    at text collate "C" not null,
    actor text collate "C" not null,
    action text collate "C" not null,
    subject text collate "C" not null,
    details text not null,
    hash bytea not null
);

create index audit_entry_at on audit_entry (at);

create table audit_checkpoint (
    sequence bigint primary key,
    hash bytea not null,
    made_at text collate "C" not null
);

create table audit_given (last bigint not null);

create function audit_refuses() returns trigger language plpgsql as
$$ begin raise exception '%', tg_argv[0]; end $$;
create function audit_entry_is_kept() returns trigger language plpgsql as
$$ begin
    if old.sequence > (select coalesce(max(sequence), 0) from audit_checkpoint) then
        raise exception 'Entries of the audit log are kept until a checkpoint carries their hash on.';
    end if;
    return old;
end $$;
create function audit_entry_gives() returns trigger language plpgsql as
$$ begin
    delete from audit_given where last < new.sequence;
    insert into audit_given select new.sequence where not exists (select from audit_given);
    return new;
end $$;

create trigger audit_entry_stays before update on audit_entry for each row execute function audit_refuses('Entries of the audit log are never changed.');
create trigger audit_entry_kept before delete on audit_entry for each row execute function audit_entry_is_kept();
create trigger audit_entry_given before insert on audit_entry for each row execute function audit_entry_gives();
create trigger audit_checkpoint_stays before update on audit_checkpoint for each row execute function audit_refuses('Checkpoints of the audit log are never changed.');
create trigger audit_checkpoint_kept before delete on audit_checkpoint for each row execute function audit_refuses('Checkpoints of the audit log are kept.');
