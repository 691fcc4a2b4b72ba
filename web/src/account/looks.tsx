import { type ReactNode, useContext, useState } from "react";
import { LanguageSwitch } from "../texts/language-switch.ts";
import { LanguageContext, languages, useTexts } from "../texts/texts.ts";
import { Section } from "../ui/section.tsx";
import { chooseTheme, keptTheme, THEMES, type Theme } from "../ui/theme.ts";

/** The theme and the language, which this browser keeps for whoever uses it. */
export function Looks() {
  const { account } = useTexts();
  const { code } = useContext(LanguageContext);
  const switchLanguage = useContext(LanguageSwitch);
  const [theme, setTheme] = useState(keptTheme);
  const names = new Intl.DisplayNames(code, { type: "language" });
  function choose(chosen: Theme) {
    setTheme(chosen);
    chooseTheme(chosen);
  }
  return (
    <Section title={account.looks}>
      <div className="flex flex-wrap gap-4">
        <Choice label={account.theme} value={theme} onChoose={(value) => choose(value as Theme)}>
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {account.themes[each]}
            </option>
          ))}
        </Choice>
        <Choice label={account.language} value={code} onChoose={switchLanguage}>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {names.of(each)}
            </option>
          ))}
        </Choice>
      </div>
    </Section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

const Choice = ({ label, value, onChoose, children }: ChoiceProps) => (
  <label className="grid gap-1 text-sm">
    {label}
    <select
      value={value}
      className="min-h-9 rounded-lg border border-line bg-surface px-2"
      onChange={({ target }) => onChoose(target.value)}
    >
      {children}
    </select>
  </label>
);
