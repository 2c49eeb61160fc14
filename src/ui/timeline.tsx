import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import "./timeline.scss";

export type TimelineEntry = {
  /** Already in words: "今天 9:40". */
  when: string;
  sentence: string;
};

/** What happened, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline" {...aria({ role: "list" })}>
      {entries.map((entry, index) => (
        <View
          key={`${entry.when} ${entry.sentence}`}
          className={classNames("timeline-entry", index === 0 && "timeline-entry-newest")}
          {...aria({ role: "listitem" })}
        >
          <View className="timeline-sentence">{entry.sentence}</View>
          <View className="timeline-when">{entry.when}</View>
        </View>
      ))}
    </View>
  );
}
