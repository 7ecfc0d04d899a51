-- What the blob store holds, by content. After check_at the sweep asks whether a row still refers to the blob.
create table stored_blob (
    sha256 char(64) primary key,
    size bigint not null,
    state varchar(16) not null,
    check_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index stored_blob_due on stored_blob (check_at);
