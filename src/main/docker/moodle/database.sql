-- The tool's own database on the server that keeps Moodle's.
create database anteroom;
create user anteroom identified by 'anteroom';
grant all on anteroom.* to anteroom;
