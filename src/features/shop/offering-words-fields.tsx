import { View } from "@tarojs/components";
import { photosMax, type Photos } from "../../cloud/use-photos";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { PhotoPicker } from "../../ui/photo-picker";
import { Picture } from "../../ui/picture";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { BookingFields } from "./booking-fields";
import { ClassFields } from "./class-fields";
import type { FormFieldsProps } from "./form-fields-props";
import { pictureWords } from "./offering-words";

/** What it is, who gives it, and when it is had. */
export function OfferingWordsFields({ form, onChange, photos }: FormFieldsProps & { photos: Photos }) {
  return (
    <>
      <Card title="是什么">
        <TextField
          label="名字"
          value={form.title}
          maxLength={40}
          placeholder="比如：大米 5 公斤"
          onChange={(title) => onChange({ title })}
        />
        <TextField
          label="谁给的"
          value={form.donor}
          maxLength={40}
          placeholder="商户或捐赠方"
          onChange={(donor) => onChange({ donor })}
        />
        <TextArea
          label="怎么领、怎么用"
          value={form.rules}
          maxLength={200}
          placeholder="写给居民看"
          onChange={(rules) => onChange({ rules })}
        />
        <View className="shelf-thing">
          <Picture picture={form.picture} className="shelf-picture" />
          <ChoiceChips
            label="图"
            choices={Object.entries(pictureWords).map(([value, text]) => ({ value, text }))}
            chosen={[form.picture]}
            onChange={([picture]) => picture && onChange({ picture })}
          />
        </View>
        <PhotoPicker photos={photos} max={photosMax} hint="拍实物，居民看照片选。没有照片时用上面的图。" />
      </Card>
      {form.kind === "training" ? <ClassFields form={form} onChange={onChange} /> : null}
      {form.kind === "service" || form.kind === "venue" ? <BookingFields form={form} onChange={onChange} /> : null}
    </>
  );
}
