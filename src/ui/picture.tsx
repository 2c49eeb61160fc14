import { Image, View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { drawPicture } from "./draw-picture";
import "./picture.scss";

type PictureProps = { picture: string; photoUrl?: string | null; className?: string };

/** A photograph of a thing, or its drawing; always beside its name, so a screen reader need not hear of it. */
export function Picture({ picture, photoUrl = null, className }: PictureProps) {
  return (
    <View className={classNames("picture", className)} {...aria({ hidden: true })}>
      {photoUrl === null ? (
        <View className="picture-drawing" style={{ backgroundImage: `url("${drawPicture(picture)}")` }} />
      ) : (
        <View className="picture-drawing">
          <Image className="picture-photo" src={photoUrl} mode="aspectFill" lazyLoad />
        </View>
      )}
    </View>
  );
}
