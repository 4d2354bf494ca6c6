-- What programs sign in with. Kept is only the hash of a token (SHA-256 of 256 random bits); rows stay after they end, so that the list says what there was.
create table access_token (
    id integer primary key autoincrement,
    name text not null,
    owner text not null,
    role text not null,
    scopes text not null,
    positions text,
    hash blob not null unique,
    created_at text not null,
    expires_at text not null,
    revoked_at text,
    last_used_at text
) strict;
