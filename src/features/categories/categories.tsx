import { useState } from "react";
import { CategoryEditor } from "./category-editor";
import { CategoryList } from "./category-list";

/** The kinds of help, and one of them at a time. */
export function Categories({ mayEdit }: { mayEdit: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (chosen === null) return <CategoryList onChoose={setChosen} />;
  return <CategoryEditor categoryId={chosen} mayEdit={mayEdit} onBack={() => setChosen(null)} />;
}
