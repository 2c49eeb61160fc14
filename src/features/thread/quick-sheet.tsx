import { useState } from "react";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";

type QuickSheetProps = {
  words: readonly string[];
  isSaying: boolean;
  error: string | null;
  say: (text: string) => Promise<boolean>;
  onClose: () => void;
};

/** The usual words; a tap says them. It closes when they are said, and stays with the reason when not. */
export function QuickSheet({ words, isSaying, error, say, onClose }: QuickSheetProps) {
  const [tapped, setTapped] = useState<string | null>(null);
  const press = async (word: string) => {
    setTapped(word);
    if (await say(word)) onClose();
  };
  return (
    <Sheet isOpen title="点一句就发出去" onClose={isSaying ? () => undefined : onClose}>
      {isSaying ? <Notice text={`正在发“${tapped ?? ""}”…`} /> : null}
      {error && !isSaying && tapped !== null ? <Notice kind="error" text={error} /> : null}
      {words.map((word) => (
        <ListRow key={word} icon="chat" title={word} onPress={isSaying ? () => undefined : () => void press(word)} />
      ))}
    </Sheet>
  );
}
