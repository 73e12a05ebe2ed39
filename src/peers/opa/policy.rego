# The three clauses for OPA: opa build -t wasm -e peers/permitted src/peers/opa/policy.rego
# puts policy.wasm into bundle.tar.gz.
package peers

import rego.v1

default permitted := false

permitted if {
	api_clause_kept
	every launch in elsewhere {
		some first in on_azure
		first < launch
	}
}

api_clause_kept if input.spec.product.type != "api"

api_clause_kept if input.spec.target.provider == "azure"

api_clause_kept if input.spec.attributes.agi == "declared"

# A day that is "never" is later than every day.
on_azure contains launch.date if {
	some launch in input.spec.product.launches
	launch.provider == "azure"
}

elsewhere contains launch.date if {
	some launch in input.spec.product.launches
	launch.provider != "azure"
}

elsewhere contains input.spec.target.launchDate if input.spec.target.provider != "azure"
