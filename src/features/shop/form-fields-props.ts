import type { OfferingForm } from "./offering-form";

/** What every part of the form about an offering is given. */
export type FormFieldsProps = { form: OfferingForm; onChange: (part: Partial<OfferingForm>) => void };
