import type { Product, Variant } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { canChoose, chooseValue } from './variant-choice.ts'

type VariantPickerProps = { product: Product; chosen: Variant; onChoose: (variant: Variant) => void }

/** One row of chips per option; what is sold out stays visible and says so. */
export function VariantPicker({ product, chosen, onChoose }: VariantPickerProps) {
  const { t } = useText()
  return product.options.map((option, index) => (
    <fieldset className="option" key={option.name}>
      <legend className="option-name">{option.name}</legend>
      <div className="chips">
        {option.values.map((value) => {
          const isChosen = chosen.optionValues[index] === value
          const isGone = !canChoose(product, chosen, index, value)
          return (
            <label className="chip" key={value}>
              <input
                type="radio"
                name={`option-${index}`}
                value={value}
                checked={isChosen}
                disabled={isGone && !isChosen}
                onChange={() => onChoose(chooseValue(product, chosen, index, value))}
              />
              <span className="chip-value">{value}</span>
              {isGone && <span className="chip-note">{t('products.soldOut')}</span>}
            </label>
          )
        })}
      </div>
    </fieldset>
  ))
}
