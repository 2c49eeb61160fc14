import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { PhotoFrame } from "../../ui/photo-frame";
import { Field } from "../../ui/field";
import { photosMax, type Photos } from "./use-photos";

/** Up to three pictures of what it is about, each to be taken away again. */
export function PhotoPicker({ photos: { add, error, isAdding, photos, remove } }: { photos: Photos }) {
  return (
    <Field
      label="照片"
      isOptional
      hint="带照片的求助，社区先看一眼再发出。照片只给社区和接单的志愿者看。"
      error={error}
    >
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
      {photos.length < photosMax ? (
        <BigButton
          kind="second"
          icon="camera"
          text={photos.length === 0 ? "加照片" : `再加一张（还能加 ${photosMax - photos.length} 张）`}
          isRunning={isAdding}
          runningText="正在传照片…"
          onPress={() => void add()}
        />
      ) : null}
    </Field>
  );
}
