import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextField } from "../../ui/text-field";
import { HoursFields } from "./hours-fields";
import type { FormFieldsProps } from "./form-fields-props";

type Number = "slotMinutes" | "capacity" | "maxSlots" | "daysAhead";

const numbers: readonly { name: Number; label: string; placeholder: string }[] = [
  { name: "slotMinutes", label: "一段几分钟", placeholder: "60" },
  { name: "capacity", label: "同时能来几人", placeholder: "1" },
  { name: "maxSlots", label: "最多连订几段", placeholder: "2" },
  { name: "daysAhead", label: "能提前几天订", placeholder: "7" },
];

const ways = [
  { value: "booked", text: "按时段预约" },
  { value: "stock", text: "按张数给" },
] as const;

/** Had by appointment, with when and how long; or by a number of vouchers. Settled once it is made. */
export function BookingFields({ form, onChange }: FormFieldsProps) {
  return (
    <Card title="怎么用">
      <ChoiceChips
        label="给法，建好后不能改"
        choices={ways}
        chosen={[form.isBooked ? "booked" : "stock"]}
        onChange={([way]) => onChange({ isBooked: way === "booked" })}
      />
      {form.isBooked ? (
        <>
          <HoursFields rows={form.hours} onChange={(hours) => onChange({ hours })} />
          {numbers.map(({ label, name, placeholder }) => (
            <TextField
              key={name}
              label={label}
              kind="digits"
              maxLength={3}
              value={form[name]}
              placeholder={placeholder}
              onChange={(typed) => onChange({ [name]: typed })}
            />
          ))}
        </>
      ) : null}
    </Card>
  );
}
