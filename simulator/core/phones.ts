import type { Phone, PhoneBatch, PhoneSpec } from './types';

type Index = Map<string, Set<Phone>>;

/** The phones of one app, found by id, alias or tag. */
export class PhoneBook {
	private readonly byId = new Map<string, Phone>();
	private readonly aliases: Index = new Map();
	private readonly tags: Index = new Map();

	constructor(
		private readonly registry: PhoneRegistry,
		readonly vendor: string,
		readonly app: string,
	) {}

	/** Adds a phone; one with the same id stays as it is. */
	add(spec: PhoneSpec, now: number): Phone {
		const known = this.byId.get(spec.id);
		if (known) return known;
		const phone = this.registry.create(this, spec, now);
		this.byId.set(phone.id, phone);
		if (spec.alias) this.setAlias(phone, spec.alias);
		for (const tag of spec.tags ?? []) this.addTag(phone, tag);
		return phone;
	}

	get(id: string): Phone | undefined {
		return this.byId.get(id);
	}

	all(): Phone[] {
		return [...this.byId.values()];
	}

	get size(): number {
		return this.byId.size;
	}

	withAlias(alias: string): ReadonlySet<Phone> {
		return this.aliases.get(alias) ?? NOBODY;
	}

	withTag(tag: string): ReadonlySet<Phone> {
		return this.tags.get(tag) ?? NOBODY;
	}

	tagNames(): string[] {
		return [...this.tags.keys()];
	}

	setAlias(phone: Phone, alias: string | null): void {
		if (phone.alias !== null) drop(this.aliases, phone.alias, phone);
		phone.alias = alias;
		if (alias !== null) put(this.aliases, alias, phone);
	}

	addTag(phone: Phone, tag: string): void {
		phone.tags.add(tag);
		put(this.tags, tag, phone);
	}

	removeTag(phone: Phone, tag: string): void {
		phone.tags.delete(tag);
		drop(this.tags, tag, phone);
	}
}

const NOBODY: ReadonlySet<Phone> = new Set();

function put(index: Index, key: string, phone: Phone): void {
	const set = index.get(key);
	if (set) set.add(phone);
	else index.set(key, new Set([phone]));
}

function drop(index: Index, key: string, phone: Phone): void {
	const set = index.get(key);
	set?.delete(phone);
	if (set?.size === 0) index.delete(key);
}

/** All phones of all vendors, in order of registration. */
export class PhoneRegistry {
	readonly phones: Phone[] = [];

	/** Called with each new phone. */
	constructor(private readonly onAdd: (phone: Phone) => void) {}

	create(book: PhoneBook, spec: PhoneSpec, now: number): Phone {
		const phone: Phone = {
			index: this.phones.length,
			vendor: book.vendor,
			app: book.app,
			id: spec.id,
			platform: spec.platform ?? 'android',
			brand: spec.brand,
			alias: null,
			tags: new Set(),
			mobile: spec.mobile ?? null,
			badge: 0,
			online: spec.online ?? true,
			registeredAt: spec.registeredAt ?? now,
			lastSeenAt: spec.lastSeenAt ?? now,
			lastDeliveryAt: 0,
			received: 0,
			stack: [],
		};
		this.phones.push(phone);
		this.onAdd(phone);
		return phone;
	}

	clear(): void {
		this.phones.length = 0;
	}
}

/** The id of the nth phone of a platform, shaped like the vendor's. */
export type PhoneNumbering = (platform: string, n: number, prefix?: string) => string;

/** An id of a fixed length that starts with a prefix and ends with the number. */
export function numberedId(prefix: string, n: number, length: number, radix = 10): string {
	return prefix + n.toString(radix).padStart(Math.max(0, length - prefix.length), '0');
}

/** The phones a control call or a test asks for, one by one. */
export function numberedPhones(spec: PhoneBatch | PhoneSpec[], idOf: PhoneNumbering): PhoneSpec[] {
	if (Array.isArray(spec)) return spec;
	const platforms = spec.platforms ?? ['android', 'ios'];
	const start = spec.start ?? 1;
	return Array.from({ length: spec.count }, (_, i) => {
		const n = start + i;
		const platform = platforms[i % platforms.length] ?? 'android';
		const alias = spec.aliasPrefix === undefined ? undefined : `${spec.aliasPrefix}${n}`;
		return { id: idOf(platform, n, spec.prefix), platform, alias, tags: spec.tags };
	});
}
