import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { AtFloatLayout } from "taro-ui";
import { aria } from "./aria";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./sheet.scss";

export type SheetProps = {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  footer?: ReactNode;
};

/** Comes up from the bottom over the page. Nothing of it exists while it is closed, so that nothing hidden can be reached. */
export function Sheet({ isOpen, title, onClose, children, footer }: SheetProps) {
  if (!isOpen) return null;
  return (
    <AtFloatLayout isOpened className="sheet" onClose={onClose}>
      <View className="sheet-box" {...aria({ role: "dialog", label: title, modal: true })}>
        <View className="sheet-head">
          <View className="sheet-title" {...aria({ role: "heading", level: 2 })}>
            {title}
          </View>
          <Pressable className="sheet-close" onPress={onClose} label="关闭">
            <Icon name="close" />
          </Pressable>
        </View>
        <View className="sheet-body">{children}</View>
        {footer ? <View className="sheet-footer">{footer}</View> : null}
      </View>
    </AtFloatLayout>
  );
}
