declare global {
	namespace App {
		interface PageState {
			/** Query string of the view this history entry stands for. */
			view?: string;
		}
	}
}

export {};
