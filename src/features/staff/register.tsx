import { useState } from "react";
import type { Person } from "../../session/use-session";
import { areaRoles } from "../../../domain/people/role";
import { TwoColumns } from "../../ui/two-columns";
import { emptyForm, formOf, type RegisterForm, type Scope } from "./register-form";
import { RegisterExport } from "./register-export";
import { RegisterFilterFields } from "./register-filter-fields";
import { SavedFilters } from "./saved-filters";
import "./staff.scss";

const scopesOf = (person: Person): Scope[] =>
  person.roles.flatMap(({ role, areaId, placeName }) =>
    areaId !== null && (areaRoles as readonly string[]).includes(role) ? [{ areaId, placeName }] : [],
  );

/** The official list of orders: which ones, how much of the people in it, and the file. */
export function Register({ person }: { person: Person }) {
  const scopes = scopesOf(person);
  const [form, setForm] = useState<RegisterForm>(() => emptyForm(scopes[0]?.areaId ?? ""));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const change = (fields: Partial<RegisterForm>) => {
    setForm({ ...form, ...fields });
    setChosenId(null);
  };
  return (
    <TwoColumns
      list={<RegisterFilterFields form={form} scopes={scopes} onChange={change} />}
      detail={
        <>
          <RegisterExport key={JSON.stringify(form)} form={form} person={person} />
          <SavedFilters
            form={form}
            chosenId={chosenId}
            onChoose={(saved) => {
              setForm(formOf(saved));
              setChosenId(saved.filterId);
            }}
            onDeleted={() => setChosenId(null)}
          />
        </>
      }
    />
  );
}
