import { View } from "@tarojs/components";
import { Card } from "./card";
import "./stories-shown.scss";

export type Story = {
  /** Whose words they are. */
  who: string;
  words: string;
  when: string | null;
};

/** What each side says, under each other on a phone and beside each other on a desk screen. */
export function StoriesShown({ title, stories }: { title: string; stories: readonly Story[] }) {
  return (
    <Card title={title}>
      <View className="stories">
        {stories.map(({ who, words, when }) => (
          <View key={who} className="story">
            <View className="story-who">{who}</View>
            <View className="story-words">{words}</View>
            {when === null ? null : <View className="text-second">{when}</View>}
          </View>
        ))}
      </View>
    </Card>
  );
}
