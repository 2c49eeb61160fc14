import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect } from "react";
import { aria } from "./aria";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./title-bar.scss";

const homePath = "/pages/home/index";
const tabPaths = [homePath, "/pages/hall/index", "/pages/mall/index", "/pages/me/index"];

/** The page's title: WeChat has its own bar for it, a browser gets this one with a way back. */
export function TitleBar({ title }: { title: string }) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  if (process.env.TARO_ENV !== "h5") return null;
  const isTab = tabPaths.some((path) => window.location.hash.startsWith(`#${path}`)) || window.location.hash.length < 3;
  return (
    <View className="title-bar" {...aria({ role: "banner" })}>
      {isTab ? null : (
        <Pressable className="title-bar-back" onPress={goBack} label="返回">
          <Icon name="back" />
        </Pressable>
      )}
      <View className="title-bar-title" {...aria({ role: "heading", level: 1 })}>
        {title}
      </View>
    </View>
  );
}

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: homePath });
}
