-- Import of a file into the directory of a unit: what it is planned against, and what is then kept.

-- What the import of a file into the directory of a unit is planned against: the organisations that stand in the directory
-- and the unit's contacts.
create function public.directory_record(p_unit uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'organisations', (
			select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'parentId', u.parent_id, 'path', to_jsonb(u.path),
				'nameKm', u.name_km, 'nameEn', u.name_en, 'shortName', coalesce(u.short_name, ''), 'kind', o.kind,
				'email', o.email, 'phone', o.phone, 'website', o.website, 'rev', o.rev) order by u.id), '[]')
			from public.unit u join public.organisation o on o.id = u.id where u.archived_at is null),
		'contacts', (
			select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'rev', c.rev, 'organisationId', c.organisation_id,
				'nameKm', c.name_km, 'nameEn', c.name_en, 'positionKm', c.position_km, 'positionEn', c.position_en,
				'sex', c.sex, 'email', c.email, 'phone', c.phone, 'locale', c.locale) order by c.id), '[]')
			from public.contact c where c.unit_id = p_unit and c.archived_at is null))
$$;
revoke execute on function public.directory_record(uuid) from public;
grant execute on function public.directory_record(uuid) to authenticated;

-- A directory file that has been looked through: its additions and changes, all or none. `record`: the fingerprint of the
-- record against which they were planned, and shown; on another they might be others.
create function command.directory_import(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item jsonb;
begin
	perform app.require_permission('contact.manage', (payload ->> 'unitId')::uuid);
	perform app.hold_directory(true);
	perform app.check_seen(public.directory_record((payload ->> 'unitId')::uuid),
		jsonb_build_object('seen', payload -> 'record'), 'preview_changed');
	for item in select jsonb_array_elements(payload -> 'organisations') loop
		if item ->> 'effect' = 'add' then
			perform command.organisation_create(item);
		else
			perform command.organisation_update(item);
		end if;
	end loop;
	for item in select jsonb_array_elements(payload -> 'contacts') loop
		if item ->> 'effect' = 'add' then
			perform command.contact_create(item || jsonb_build_object('unitId', payload ->> 'unitId'));
		else
			perform command.contact_update(item);
		end if;
	end loop;
	return jsonb_build_object('organisations', jsonb_array_length(payload -> 'organisations'),
		'contacts', jsonb_array_length(payload -> 'contacts'));
end $$;

grant execute on all functions in schema command to authenticated;
