-- An owner who could make the role may also take it; where the role was made by somebody else, that person grants it.
do $$ begin
    if not pg_has_role(current_user, 'vigie_app', 'usage') then
        execute format('grant vigie_app to %I', current_user);
    end if;
exception when insufficient_privilege then null;
end $$;
