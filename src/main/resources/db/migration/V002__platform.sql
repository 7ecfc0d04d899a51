-- Platforms (LMSs) that may launch, and the tool's own keys. Identifiers compare byte by byte: hence the binary collation.
create table registration (
    id bigint auto_increment primary key,
    issuer varchar(255) not null,
    client_id varchar(255) not null,
    authorization_endpoint varchar(1000) not null,
    token_endpoint varchar(1000) not null,
    token_audience varchar(1000),
    jwks_uri varchar(1000) not null,
    product varchar(64),
    frame_ancestors varchar(1000) not null default '',
    enabled boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    constraint registration_client unique (issuer, client_id)
) default character set utf8mb4 collate utf8mb4_bin;

create table deployment (
    id bigint auto_increment primary key,
    registration_id bigint not null,
    deployment_id varchar(255) not null,
    state varchar(16) not null,
    created_at datetime(6) not null,
    constraint deployment_name unique (registration_id, deployment_id),
    constraint deployment_registration foreign key (registration_id) references registration (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One key in each of the states PREVIOUS, CURRENT and NEXT.
create table tool_key (
    kid varchar(64) primary key,
    state varchar(16) not null,
    public_jwk text not null,
    private_jwk_encrypted text not null,
    created_at datetime(6) not null,
    state_since datetime(6) not null,
    constraint tool_key_state unique (state)
) default character set utf8mb4 collate utf8mb4_bin;
