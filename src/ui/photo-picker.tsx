import { View } from "@tarojs/components";
import { BigButton } from "./big-button";
import { Field } from "./field";
import { PhotoFrame } from "./photo-frame";

type PhotoPickerProps = {
  photos: {
    photos: readonly { readonly photoId: string; readonly path: string }[];
    isAdding: boolean;
    error: string | null;
    add: () => Promise<void>;
    remove: (photoId: string) => void;
  };
  max: number;
  hint: string;
};

/** A few pictures of what it is about, each to be taken away again. */
export function PhotoPicker({ hint, max, photos: { add, error, isAdding, photos, remove } }: PhotoPickerProps) {
  return (
    <Field label="照片" isOptional hint={hint} error={error}>
      {photos.length > 0 ? (
        <View className="photos">
          {photos.map(({ path, photoId }, place) => (
            <View key={photoId} className="photo-cell">
              <PhotoFrame url={path} all={photos.map((one) => one.path)} label={`第 ${place + 1} 张照片`} />
              <BigButton
                kind="quiet"
                text="删掉"
                label={`删掉第 ${place + 1} 张照片`}
                onPress={() => remove(photoId)}
              />
            </View>
          ))}
        </View>
      ) : null}
      {photos.length < max ? (
        <BigButton
          kind="second"
          icon="camera"
          text={photos.length === 0 ? "加照片" : `再加一张（还能加 ${max - photos.length} 张）`}
          isRunning={isAdding}
          runningText="正在传照片…"
          onPress={() => void add()}
        />
      ) : null}
    </Field>
  );
}
