import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { Person } from "../../session/use-session";
import { sayGreeting } from "../../time/say-greeting";
import { useNow } from "../../time/use-now";
import "./greeting.scss";

/** "上午好，王桂兰" with where she lives, and beside it whatever the page puts there. */
export function Greeting({ person, children }: { person: Person | null | undefined; children?: ReactNode }) {
  const greeting = sayGreeting(useNow());
  return (
    <View className="greeting">
      <View className="greeting-words">
        <View className="greeting-name">
          <View className="greeting-word">{person ? `${greeting}，` : greeting}</View>
          {person ? <View className="greeting-word">{person.name}</View> : null}
        </View>
        {person ? <View className="greeting-place">{person.placeName}</View> : null}
      </View>
      {children}
    </View>
  );
}
