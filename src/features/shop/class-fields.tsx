import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { TextField } from "../../ui/text-field";
import type { FormFieldsProps } from "./form-fields-props";

/** When and where the one class is, and who teaches it; its seats are taken in like things. */
export function ClassFields({ form, onChange }: FormFieldsProps) {
  return (
    <Card title="这节课">
      <TextField
        label="哪一天"
        kind="digits"
        value={form.classDay}
        maxLength={8}
        placeholder="20261201"
        hint="有人报名后时间不能改"
        onChange={(classDay) => onChange({ classDay })}
      />
      <View className="shop-hours-times">
        <TextField
          label="从"
          value={form.classFrom}
          maxLength={5}
          placeholder="9:00"
          onChange={(classFrom) => onChange({ classFrom })}
        />
        <TextField
          label="到"
          value={form.classUntil}
          maxLength={5}
          placeholder="10:30"
          onChange={(classUntil) => onChange({ classUntil })}
        />
      </View>
      <TextField
        label="在哪里"
        value={form.classPlace}
        maxLength={60}
        placeholder="社区活动室"
        onChange={(classPlace) => onChange({ classPlace })}
      />
      <TextField
        label="谁来教"
        value={form.teacher}
        maxLength={20}
        placeholder="老师的名字"
        onChange={(teacher) => onChange({ teacher })}
      />
    </Card>
  );
}
