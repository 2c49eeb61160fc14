import { BigButton } from "./big-button";
import { Notice } from "./notice";
import { TextField } from "./text-field";

type SearchFieldProps = {
  search: {
    query: string;
    setQuery: (query: string) => void;
    found: readonly unknown[] | null;
    /** What is wrong with the query, or why searching failed. */
    said: string | null;
    isLooking: boolean;
    look: () => Promise<void>;
  };
  label: string;
  placeholder: string;
  hint: string;
  maxLength: number;
  /** Said when the search found nobody. */
  nobody: string;
};

/** Where a person types whom she looks for, the button that looks, and what is said when nobody is found. */
export function SearchField({ search, nobody, ...field }: SearchFieldProps) {
  const { query, setQuery, found, said, isLooking, look } = search;
  return (
    <>
      <TextField {...field} value={query} onChange={setQuery} onConfirm={() => void look()} />
      <BigButton
        kind="second"
        icon="search"
        text="查找"
        isRunning={isLooking}
        runningText="正在查…"
        onPress={() => void look()}
      />
      {said ? <Notice kind="error" text={said} /> : null}
      {found?.length === 0 ? <Notice text={nobody} /> : null}
    </>
  );
}
