import type { CategoryPolicy } from "../../../domain/categories/category-policy";
import type { FormField } from "../../../domain/categories/form-field";
import type { Output } from "../../../contract/index";

type PolicyView = Output<"categories.show">["coming"][number];

export const viewField = (field: FormField) =>
  field.kind === "choice" ? { ...field, options: [...field.options] } : field;

/** A policy as staff read it. */
export const viewPolicy = (policy: CategoryPolicy): PolicyView => ({
  ...policy,
  templates: [...policy.templates],
  form: policy.form.map(viewField),
  requiredSkills: [...policy.requiredSkills],
  forbidden: [...policy.forbidden],
});
