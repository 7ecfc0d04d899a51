-- What counts of a membership stays in role: it is local_role where a manager of the channel gave one, else source_role, which
-- is what the LMS says, or the link that the person came by.
alter table membership add column source_role varchar(16);
alter table membership add column local_role varchar(16);
update membership set source_role = role;

-- News that a person does not want.
create table notification_muted (
    user_id bigint not null,
    topic varchar(16) not null,
    primary key (user_id, topic),
    constraint notification_muted_user foreign key (user_id) references user_account (id)
) default character set utf8mb4 collate utf8mb4_bin;
