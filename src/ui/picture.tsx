import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { drawPicture } from "./draw-picture";
import "./picture.scss";

/** The drawing of a thing, always beside its name, so a screen reader need not hear of it. */
export function Picture({ picture, className }: { picture: string; className?: string }) {
  return (
    <View className={classNames("picture", className)} {...aria({ hidden: true })}>
      <View className="picture-drawing" style={{ backgroundImage: `url("${drawPicture(picture)}")` }} />
    </View>
  );
}
